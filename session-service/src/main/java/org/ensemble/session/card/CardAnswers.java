package org.ensemble.session.card;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What answers a click on a card: the card as it is then or, without htmx, the way back to the session. */
@RequestScoped
public class CardAnswers {
    private final Reader reader;

    CardAnswers(Reader reader) {
        this.reader = reader;
    }

    /** @param htmx its header; null where the whole page is asked for */
    public Uni<Response> to(@Nullable String htmx, Language language, UUID session) {
        if (htmx == null) {
            URI back = URI.create("/" + language.tag() + "/sessions/" + session);
            return Uni.createFrom().item(Response.seeOther(back).build());
        }
        return reader.card(language, session).map(view -> Response.ok(CardPages.Templates.card(view.asAnswer(), false))
                .build());
    }
}
