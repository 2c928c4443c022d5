package org.bijstand.mail;

import java.util.Map;
import org.bijstand.casefile.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes the HTML part of a mail from its text, so that each mail is written once; see {@code mail/layout.html}. */
@Component
class MailHtml {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailHtml() {
        ClassLoaderTemplateResolver layouts = new ClassLoaderTemplateResolver(MailHtml.class.getClassLoader());
        layouts.setPrefix("mail/");
        layouts.setSuffix(".html");
        layouts.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(layouts);
    }

    String of(RenderedMail mail, Language language) {
        Context context = new Context(language.locale());
        context.setVariables(Map.of(
                "language",
                language.locale().getLanguage(),
                "subject",
                mail.subject(),
                "blocks",
                MailText.blocks(mail.body())));
        return engine.process("layout", context);
    }
}
