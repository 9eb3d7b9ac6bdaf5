package org.ensemble.session.card;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What answers a click on a card: the card as it is then or, without htmx, the way back to the session. */
@RequestScoped
public class CardAnswers {
    private final Reader reader;
    private final HttpHeaders headers;

    CardAnswers(Reader reader, HttpHeaders headers) {
        this.reader = reader;
        this.headers = headers;
    }

    public Uni<Response> to(Language language, UUID session) {
        String page = "/" + language.tag() + "/sessions/" + session;
        if (headers.getHeaderString("HX-Request") == null) {
            return Uni.createFrom().item(Response.seeOther(URI.create(page)).build());
        }
        boolean plain = isAt(headers.getHeaderString("HX-Current-URL"), page);
        return reader.card(language, session).map(view -> Response.ok(CardPages.Templates.card(view.asAnswer(), plain))
                .build());
    }

    /** On the session's own page its title stands above the card, and isn't said again in it. */
    private static boolean isAt(@Nullable String shown, String page) {
        return shown != null && shown.replaceFirst("[?#].*", "").endsWith(page);
    }
}
