package org.ensemble.session.card;

import io.quarkus.qute.i18n.Localized;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;

/** The door to a session: for who has a seat, from a quarter of an hour before. */
@Path("/{lang: en|fr}/sessions/{session: [0-9a-fA-F-]{36}}/join")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.LEARNER)
class JoinPages {
    private final Cards cards;
    private final Reader reader;
    private final CardTexts english;
    private final CardTexts french;

    JoinPages(Cards cards, Reader reader, CardTexts english, @Localized("fr") CardTexts french) {
        this.cards = cards;
        this.reader = reader;
        this.english = english;
        this.french = french;
    }

    @GET
    public Uni<Response> join(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return reader.card(language, session)
                .chain(view -> cards.links(session).map(links -> answer(view, links, language.pick(english, french))));
    }

    private static Response answer(CardView view, Links links, CardTexts texts) {
        return switch (view.state()) {
            case JOIN -> links.join() == null ? says(view, texts.noLinkTitle(), texts.noLink()) : through(links.join());
            case MINE -> says(view, texts.notYetTitle(), texts.notYet(view.doorOpens()));
            case OVER -> says(view, texts.doorClosedTitle(), texts.doorClosed());
            default -> says(view, texts.noSeatTitle(), texts.noSeat());
        };
    }

    static Response through(String link) {
        return Response.seeOther(URI.create(link))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    static Response says(CardView view, String heading, String text) {
        return Response.ok(CardPages.Templates.says(view, heading, text)).build();
    }
}
