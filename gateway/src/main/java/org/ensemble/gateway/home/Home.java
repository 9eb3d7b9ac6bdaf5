package org.ensemble.gateway.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ensemble.platform.web.Language;

/** The first page: one place for each service's part, which holds a plain link until the part has come. */
@Path("/{lang: en|fr}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class Home {

    @CheckedTemplate(basePath = "home")
    static class Templates {

        static native TemplateInstance home(Language lang);

        static native TemplateInstance signedIn(Language lang);

        private Templates() {}
    }

    @GET
    public TemplateInstance home(@PathParam("lang") Language lang) {
        return Templates.home(lang);
    }

    /** Where one ends up who signed in beside a page that waits in another tab. */
    @GET
    @Path("signed-in")
    public TemplateInstance signedIn(@PathParam("lang") Language lang) {
        return Templates.signedIn(lang);
    }
}
