package org.ensemble.registration.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.web.Page;
import org.ensemble.registration.course.Courses;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Enrolments for facilitators, as data. */
@Path("/api/admin")
@RolesAllowed(Role.FACILITATOR)
class RosterResource {
    static final int MOST = 500;

    private final Roster roster;
    private final RosterFile file;
    private final Courses courses;
    private final Caller caller;
    private final Page page;

    RosterResource(Roster roster, RosterFile file, Courses courses, Caller caller, Page page) {
        this.roster = roster;
        this.file = file;
        this.courses = courses;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @Path("/enrolments")
    public Uni<RosterPage> list(
            @QueryParam("course") @DefaultValue("") String course,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.badRequest("page-limit");
        }
        Place place = Place.parse(after);
        return courses.known(course).chain(() -> roster.page(course, place, limit));
    }

    @GET
    @Path("/enrolments/counts")
    public Uni<Counts> counts(@QueryParam("course") @DefaultValue("") String course) {
        return courses.known(course).chain(() -> roster.counts(course));
    }

    /** The file, in the language of Accept-Language. That somebody took it is recorded. */
    @GET
    @Path("/enrolments.csv")
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"enrolments.csv\"")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Multi<String> export(@QueryParam("course") @DefaultValue("") String course) {
        return courses.known(course)
                .toMulti()
                .onItem()
                .transformToMultiAndConcatenate(known -> file.export(caller.id(), course, page.language()));
    }
}
