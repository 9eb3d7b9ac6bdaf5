package org.ensemble.session.card;

import io.quarkus.qute.i18n.Localized;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ensemble.platform.web.Language;

/** The way to a session's stream, for everybody: it holds as many as come, so nobody needs an account or a seat. */
@Path("/{lang: en|fr}/sessions/{session: [0-9a-fA-F-]{36}}/watch")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class WatchPages {
    private final Cards cards;
    private final Reader reader;
    private final CardTexts english;
    private final CardTexts french;

    WatchPages(Cards cards, Reader reader, CardTexts english, @Localized("fr") CardTexts french) {
        this.cards = cards;
        this.reader = reader;
        this.english = english;
        this.french = french;
    }

    @GET
    public Uni<Response> watch(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return reader.card(language, session)
                .chain(view -> cards.links(session).map(links -> answer(view, links, language.pick(english, french))));
    }

    private static Response answer(CardView view, Links links, CardTexts texts) {
        if (view.watch() && links.watch() != null) {
            return JoinPages.through(links.watch());
        }
        if (view.state() == CardState.OVER) {
            return JoinPages.says(view, texts.doorClosedTitle(), texts.doorClosed());
        }
        return view.card().watchable()
                ? JoinPages.says(view, texts.noStreamYetTitle(), texts.noStreamYet(view.doorOpens()))
                : JoinPages.says(view, texts.noStreamTitle(), texts.noStream());
    }
}
