package org.ensemble.registration.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Courses;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Enrolments for facilitators, as pages. */
@Path("/{lang: en|fr}/admin/enrolments")
@RolesAllowed(Role.FACILITATOR)
class RosterPages {
    private static final int ROWS = 50;

    private final Roster roster;
    private final RosterFile file;
    private final Courses courses;
    private final OrganizationNames names;
    private final Caller caller;

    RosterPages(Roster roster, RosterFile file, Courses courses, OrganizationNames names, Caller caller) {
        this.roster = roster;
        this.file = file;
        this.courses = courses;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<TemplateInstance> show(
            @PathParam("lang") Language language,
            @QueryParam("course") @DefaultValue("learn4pe") String slug,
            @QueryParam("after") @Nullable String after) {
        Place place = Place.parse(after);
        return courses.known(slug).chain(course -> roster.counts(slug).chain(counts -> roster.page(slug, place, ROWS)
                .map(page -> Templates.roster(course, counts, page, names, place == Place.START))));
    }

    /** The same file as the API's, in the page's language. */
    @GET
    @Path("/csv")
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"enrolments.csv\"")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Multi<String> export(
            @PathParam("lang") Language language, @QueryParam("course") @DefaultValue("learn4pe") String slug) {
        return courses.known(slug)
                .toMulti()
                .onItem()
                .transformToMultiAndConcatenate(known -> file.export(caller.id(), slug, language));
    }

    @CheckedTemplate(basePath = "roster")
    static class Templates {
        static native TemplateInstance roster(
                Course course, Counts counts, RosterPage page, OrganizationNames names, boolean first);
    }
}
