package org.bijstand.link.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.HttpServletRequest;
import org.bijstand.casefile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

class PageLanguageTest {

    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Page())
            .setLocaleResolver(new PageLanguage())
            .setViewResolvers((name, locale) ->
                    (model, request, response) -> response.getWriter().write(locale.toLanguageTag()))
            .build();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aViewIsInTheLanguageThatThePageNames(Language language) throws Exception {
        pages.perform(get("/for/" + language).header("Accept-Language", "en-GB"))
                .andExpect(content().string(language.locale().toLanguageTag()));
    }

    @Test
    void whereNoPageNamesOneItIsDutch() throws Exception {
        pages.perform(get("/for/nobody").header("Accept-Language", "en-GB"))
                .andExpect(content().string("nl-BE"));
    }

    @Controller
    static class Page {

        @GetMapping("/for/{language:[A-Z]+}")
        String page(@PathVariable Language language, HttpServletRequest request) {
            PageLanguage.use(language, request);
            return "page";
        }

        @GetMapping("/for/nobody")
        String page() {
            return "page";
        }
    }
}
