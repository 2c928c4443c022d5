package org.bijstand.link.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.stream.Stream;
import org.bijstand.casefile.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words on pages for partners and members: every bundle under {@code messages/}, one file per language. Boot's own
 * set-up would need each bundle listed, and a file without a language.
 */
@Configuration(proxyBeanMethods = false)
class PageMessages {

    private static final String DUTCH = "_nl.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] dutch = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + DUTCH);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Stream.of(dutch).map(PageMessages::basename).toArray(String[]::new));
        messages.setDefaultEncoding(UTF_8.name());
        messages.setDefaultLocale(Language.NL.locale());
        return messages;
    }

    private static String basename(Resource file) {
        return "messages/" + file.getFilename().replace(DUTCH, "");
    }
}
