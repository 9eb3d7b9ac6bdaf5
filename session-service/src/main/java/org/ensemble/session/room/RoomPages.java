package org.ensemble.session.room;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Page;
import org.ensemble.session.card.CardView;
import org.ensemble.session.card.Reader;
import org.ensemble.session.seat.WhyView;
import org.ensemble.session.seat.Whys;
import org.jspecify.annotations.Nullable;

/** Sessions and their rooms, for facilitators. */
@Path("/{lang: en|fr}/admin/sessions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.FACILITATOR)
class RoomPages {
    private static final String ID = "/{session: [0-9a-fA-F-]{36}}";

    private final RoomLedger ledger;
    private final RoomReader rooms;
    private final Reader reader;
    private final Whys whys;
    private final Caller caller;
    private final Page page;

    RoomPages(RoomLedger ledger, RoomReader rooms, Reader reader, Whys whys, Caller caller, Page page) {
        this.ledger = ledger;
        this.rooms = rooms;
        this.reader = reader;
        this.whys = whys;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public Uni<TemplateInstance> list(
            @PathParam("lang") Language language, @QueryParam("course") @Nullable String course) {
        return reader.course(language, course == null ? page.config().course() : course)
                .map(sessions -> Templates.list(language.tag(), sessions));
    }

    /** With {@code ?capacity=300}, also what that would mean. */
    @GET
    @Path(ID)
    public Uni<TemplateInstance> one(
            @PathParam("lang") Language language,
            @PathParam("session") UUID session,
            @QueryParam("after") long after,
            @QueryParam("capacity") @Nullable String capacity) {
        return rooms.read(language, session, after, capacity).map(Templates::one);
    }

    @POST
    @Path(ID + "/capacity")
    public Uni<Response> capacity(
            @PathParam("lang") Language language,
            @PathParam("session") UUID session,
            @FormParam("capacity") @Nullable String capacity) {
        page.at("/admin/sessions/" + session);
        return ledger.capacity(session, RoomRefusals.capacity(capacity), caller.id())
                .map(promoted -> back(language, session));
    }

    @POST
    @Path(ID + "/booking")
    public Uni<Response> booking(
            @PathParam("lang") Language language, @PathParam("session") UUID session, @FormParam("open") boolean open) {
        page.at("/admin/sessions/" + session);
        return ledger.booking(session, open, caller.id()).map(done -> back(language, session));
    }

    @GET
    @Path(ID + "/cancel")
    public Uni<TemplateInstance> confirm(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return rooms.read(language, session, 0, null).map(Templates::cancel);
    }

    @POST
    @Path(ID + "/cancel")
    public Uni<Response> cancel(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        page.at("/admin/sessions/" + session);
        return ledger.cancel(session, caller.id()).map(done -> back(language, session));
    }

    /** Where a learner stands, and why. */
    @GET
    @Path(ID + "/seats/{learner: [0-9a-fA-F-]{36}}")
    public Uni<TemplateInstance> person(
            @PathParam("lang") Language language,
            @PathParam("session") UUID session,
            @PathParam("learner") UUID learner) {
        return reader.card(language, session)
                .chain(card -> whys.of(session, learner).map(told -> WhyView.of(card, told)))
                .map(Templates::person);
    }

    private static Response back(Language language, UUID session) {
        return Response.seeOther(URI.create("/" + language.tag() + "/admin/sessions/" + session))
                .build();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(String lang, List<CardView> sessions);

        static native TemplateInstance one(RoomView room);

        static native TemplateInstance cancel(RoomView room);

        static native TemplateInstance person(WhyView w);
    }
}
