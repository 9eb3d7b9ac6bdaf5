package org.ensemble.session.card;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** One appearance of a card, rendered when it is first needed. */
final class Look {
    private final CardView view;
    private final boolean plain;
    private final String shown;
    private @Nullable String card;
    private @Nullable String announcement;

    Look(CardView view, boolean plain) {
        this.view = view;
        this.plain = plain;
        this.shown = view.shown();
    }

    UUID session() {
        return view.id();
    }

    /** Changes when what the card says does, the numbers aside. */
    String shown() {
        return shown;
    }

    boolean isMine() {
        return view.card().held() != null;
    }

    synchronized String card() {
        if (card == null) {
            card = render(CardPages.Templates.card(view, plain), view.language());
        }
        return card;
    }

    /** For who doesn't look at the page just now. */
    synchronized String announcement() {
        if (announcement == null) {
            announcement = render(CardPages.Templates.announcement(view), view.language());
        }
        return announcement;
    }

    /** On one line, as an event stream has it. */
    static String render(TemplateInstance template, Language language) {
        return template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, language.locale())
                .render()
                .replaceAll("\\s*\n\\s*", " ")
                .strip();
    }
}
