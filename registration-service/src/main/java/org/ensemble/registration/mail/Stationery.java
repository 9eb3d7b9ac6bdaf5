package org.ensemble.registration.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.registration.learner.Learner;

/** Gives a letter its greeting, its layout and its links, in the learner's language. */
@ApplicationScoped
class Stationery {
    private final String site;

    Stationery(@ConfigProperty(name = "ensemble.site") String site) {
        this.site = site;
    }

    Mail mail(Letter letter, Learner learner) {
        Sheet sheet = sheet(letter, learner);
        String subject = letter.subject(learner.language()).replaceAll("\\p{Cntrl}+", " ");
        return Mail.withText(learner.email(), subject, render(Templates.letterText(sheet), sheet))
                .setHtml(render(Templates.letter(sheet), sheet))
                .addHeader("Message-ID", letter.messageId)
                .addHeader("Content-Language", learner.language())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private Sheet sheet(Letter letter, Learner learner) {
        String language = learner.language();
        String home = site + "/" + language;
        return new Sheet(
                language,
                learner.displayName(),
                letter.subject(language),
                letter.text(language).lines().toList(),
                letter.path == null ? home : home + letter.path,
                home + "/profile");
    }

    private static String render(TemplateInstance template, Sheet sheet) {
        return template.setLocale(sheet.language()).render();
    }

    record Sheet(String language, String name, String subject, List<String> lines, String link, String profile) {}

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance letter(Sheet sheet);

        static native TemplateInstance letterText(Sheet sheet);
    }
}
