package org.ensemble.platform.web.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.ensemble.platform.web.FormErrors;
import org.ensemble.platform.web.Language;
import org.jboss.resteasy.reactive.RestForm;

@Path("/{lang: en|fr}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SamplePages {

    public record Card(String state, long taken, long place, String held) {}

    @CheckedTemplate(basePath = "sample")
    static class Templates {
        static native TemplateInstance plain(Language language);

        static native TemplateInstance cards(List<Card> cards, Instant startsAt, Instant endsAt);

        static native TemplateInstance form(FormErrors errors, String name, String path);

        static native TemplateInstance words();

        static native TemplateInstance live();

        static native TemplateInstance bad();
    }

    @GET
    @Path("/sample")
    public TemplateInstance plain(@PathParam("lang") Language language) {
        return Templates.plain(language);
    }

    @GET
    @Path("/cards")
    public TemplateInstance cards() {
        Instant start = Instant.parse("2027-06-03T18:30:00Z");
        return Templates.cards(
                List.of(
                        new Card("open", 48, 0, "en"),
                        new Card("mine", 52, 0, "en"),
                        new Card("waiting", 60, 12, "fr"),
                        new Card("full", 60, 0, "en"),
                        new Card("closed", 20, 0, "fr"),
                        new Card("cancelled", 12, 0, "en"),
                        new Card("over", 60, 0, "fr"),
                        new Card("join", 60, 0, "en")),
                start,
                start.plusSeconds(3600));
    }

    @GET
    @Path("/form")
    public TemplateInstance form() {
        return Templates.form(FormErrors.none(), "", "");
    }

    @POST
    @Path("/form")
    public TemplateInstance sent(@PathParam("lang") Language language, @RestForm String name, @RestForm String path) {
        FormErrors errors = FormErrors.none()
                .with(
                        "name",
                        language.pick(
                                "Enter the name that others will see.", "Indiquez le nom que les autres verront."))
                .with(
                        "path",
                        language.pick("Choose how much time you have.", "Indiquez de combien de temps vous disposez."));
        return Templates.form(errors, name == null ? "" : name, path == null ? "" : path);
    }

    @GET
    @Path("/words")
    public TemplateInstance words() {
        return Templates.words();
    }

    @GET
    @Path("/bad")
    public TemplateInstance bad() {
        return Templates.bad();
    }

    @GET
    @Path("/watch")
    public TemplateInstance live() {
        return Templates.live();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("/team")
    @RolesAllowed("facilitator")
    public String team() {
        return "the team";
    }
}
