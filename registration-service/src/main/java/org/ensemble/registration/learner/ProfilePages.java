package org.ensemble.registration.learner;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.SiteConfig;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Courses;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

@Path("/{lang: en|fr}/profile")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.TEXT_HTML)
class ProfilePages {
    private final Profiles profiles;
    private final Organizations organizations;
    private final Faults faults;
    private final Courses courses;
    private final SiteConfig site;
    private final Caller caller;

    ProfilePages(
            Profiles profiles,
            Organizations organizations,
            Faults faults,
            Courses courses,
            SiteConfig site,
            Caller caller) {
        this.profiles = profiles;
        this.courses = courses;
        this.site = site;
        this.organizations = organizations;
        this.faults = faults;
        this.caller = caller;
    }

    @GET
    public Uni<TemplateInstance> show(
            @PathParam("lang") Language language, @QueryParam("saved") @Nullable String saved) {
        return profiles.of(caller.id()).chain(learner -> page(ProfileView.of(learner, language, saved != null)));
    }

    @POST
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Uni<Response> save(@PathParam("lang") Language language, @BeanParam ProfileFields fields) {
        ProfileForm form = fields.form();
        Map<String, Fault> found = form.faults(organizations);
        if (!found.isEmpty()) {
            return again(400, form, faults.said(found), false);
        }
        return profiles.save(caller.id(), form)
                .map(learner -> Response.seeOther(URI.create("/" + language.tag() + "/profile?saved=yes"))
                        .build())
                .onFailure(ProfilePages::isPassing)
                .recoverWithUni(() -> again(503, form, Map.of(), true));
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof HttpProblem problem && problem.getStatusCode() == 503;
    }

    private Uni<Response> again(int status, ProfileForm form, Map<String, String> said, boolean accountAway) {
        return profiles.of(caller.id())
                .chain(learner -> page(ProfileView.again(learner, form, said, accountAway)))
                .map(page -> Response.status(status).entity(page).build());
    }

    /** With the person to reach in the site's course; a site whose course isn't published yet has profiles all the same. */
    private Uni<TemplateInstance> page(ProfileView view) {
        return courses.bySlug(site.course()).map(course -> Templates.profile(view, course));
    }

    @CheckedTemplate(basePath = "learner")
    static class Templates {
        static native TemplateInstance profile(ProfileView view, @Nullable Course course);
    }
}
