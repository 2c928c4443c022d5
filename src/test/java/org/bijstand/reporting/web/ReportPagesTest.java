package org.bijstand.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bijstand.engine.access.Roles;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class ReportPagesTest {

    @Autowired
    WebApplicationContext context;

    MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aManagerReadsAMonthInTheBrowser() throws Exception {
        open("/rapporten", Roles.MANAGER).andExpect(status().isOk());
        open("/rapporten/2026-01", Roles.MANAGER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Maandrapport januari 2026")));
    }

    @Test
    void aManagerTakesTheMonthAlongAsAFile() throws Exception {
        open("/rapporten/2026-01.pdf", Roles.MANAGER)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("maandrapport-2026-01.pdf")));
        open("/rapporten/2026-01.csv", Roles.MANAGER).andExpect(status().isOk());
        byte[] workbook = open("/rapporten/2026-01.xlsx", Roles.MANAGER)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void aMonthThatDoesNotExistIsNotFound() throws Exception {
        open("/rapporten/2026-13", Roles.MANAGER).andExpect(status().isNotFound());
        open("/rapporten/2026-13.pdf", Roles.MANAGER).andExpect(status().isNotFound());
        open("/rapporten/2026-01.exe", Roles.MANAGER).andExpect(status().isNotFound());
    }

    @Test
    void aCaseWorkerReadsNoReports() throws Exception {
        open("/rapporten", Roles.CASE_WORKER).andExpect(status().isForbidden());
    }

    private ResultActions open(String address, String group) throws Exception {
        return web.perform(
                get(address).with(user(Users.MANAGER).authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
