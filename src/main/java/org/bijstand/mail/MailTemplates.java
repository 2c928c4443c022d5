package org.bijstand.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bijstand.casefile.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The texts of all mails: one plain-text file per mail and language, {@code mail/nl/offer.txt}, and one in Dutch for mail to
 * the staff, {@code mail/staff/supervisor-alert.txt}. Below each text comes the language's signature.
 */
@Component
class MailTemplates {

    private final MailSettings settings;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<Language, MailModel> models = new EnumMap<>(Language.class);
    private final Map<String, MailTemplate> loaded = new ConcurrentHashMap<>();

    MailTemplates(MailSettings settings) {
        this.settings = settings;
        StringTemplateResolver plainText = new StringTemplateResolver();
        plainText.setTemplateMode(TemplateMode.TEXT);
        plainText.setCacheable(true);
        engine.setTemplateResolver(plainText);
        for (Language language : Language.values()) {
            models.put(language, new MailModel(new MailWords(language)));
        }
    }

    /** @throws IllegalArgumentException when there is no such template, or a value that it uses is missing */
    RenderedMail render(Mail mail) {
        MailTemplate template = template(mail.template(), mail.language());
        Map<String, Object> model = new LinkedHashMap<>(mail.model());
        model.put("caseNumber", mail.caseNumber());
        model.put("servicePhone", settings.phone());
        template.requireKeys(model.keySet());
        Context context = new Context(
                mail.language().locale(), models.get(mail.language()).printable(model));
        return new RenderedMail(
                engine.process(template.subject(), context).strip(),
                MailText.tidy(engine.process(template.body(), context)));
    }

    /** Whether it is written to our own staff, who answer in the application and not by mail. */
    boolean isForStaff(Mail mail) {
        return template(mail.template(), mail.language()).isForStaff();
    }

    private MailTemplate template(String name, Language language) {
        String folder = language.name().toLowerCase(Locale.ROOT);
        return loaded.computeIfAbsent(folder + "/" + name, path -> {
            String text = read("mail/" + path + ".txt");
            String signature = read("mail/" + folder + "/signature.txt");
            return text == null
                    ? MailTemplate.parse(MailTemplate.STAFF + name, read("mail/staff/" + name + ".txt"), signature)
                    : MailTemplate.parse(path, text, signature);
        });
    }

    private static String read(String path) {
        try (InputStream file = MailTemplates.class.getClassLoader().getResourceAsStream(path)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("can't read " + path, unreadable);
        }
    }
}
