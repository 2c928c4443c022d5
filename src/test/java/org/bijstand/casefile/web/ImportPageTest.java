package org.bijstand.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.TestCases;
import org.bijstand.engine.access.Roles;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class ImportPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    MemberRegister register;

    private MockMvc web;

    private final String number = TestCases.newMembershipNumber();

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void thePageOffersMembersAndPartnersWithTheirColumns() throws Exception {
        web.perform(get("/inlezen").with(somebody(Roles.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("bijdragen_tot")))
                .andExpect(content().string(containsString("contractnummer")));
    }

    @Test
    void whatIsInOrderGoesInAndARefusedLineIsNamedWithItsReason() throws Exception {
        read(MemberFile.text(
                        number + ";Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;",
                        "X9;Lena;<b>Testmans</b>;1950-03-14;;NL;Voorbeeldstraat;12;1999;;;"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Leden: 1 regels overgenomen, 0 al gekend, 1 geweigerd.")))
                .andExpect(content().string(containsString("<td class=\"number\">3</td>")))
                .andExpect(content().string(containsString("1999 bestaat niet. Kijk de postcode na.")));
        assertThat(register.byNumber(number)).isPresent();
    }

    @Test
    void anUnusableFileIsRefusedInWords() throws Exception {
        read("a,b,c\n")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mist de kolommen lidnummer")))
                .andExpect(content().string(not(containsString("overgenomen,"))));
    }

    @Test
    void aCaseWorkerReadsNothingIn() throws Exception {
        web.perform(get("/inlezen").with(somebody(Roles.CASE_WORKER))).andExpect(status().isForbidden());
    }

    private ResultActions read(String file) throws Exception {
        return web.perform(multipart("/inlezen/leden")
                .file(new MockMultipartFile("file", "leden.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(somebody(Roles.COORDINATOR))
                .with(csrf()));
    }

    private static RequestPostProcessor somebody(String group) {
        return user("carla").authorities(AuthorityUtils.createAuthorityList(group));
    }
}
