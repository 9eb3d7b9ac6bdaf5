package org.ensemble.platform.web.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ensemble.platform.web.Language;

@Path("/{lang: en|fr}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SamplePages {

    @CheckedTemplate(basePath = "sample")
    static class Templates {
        static native TemplateInstance plain(Language language);
    }

    @GET
    @Path("/sample")
    public TemplateInstance plain(@PathParam("lang") Language language) {
        return Templates.plain(language);
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
