package org.ensemble.registration.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ensemble.platform.web.Page;

/** The list that one chooses from, in the alphabet of the reader's language. */
@Path("/api/organizations")
@PermitAll
class OrganizationResource {
    private final Organizations organizations;
    private final Page page;

    OrganizationResource(Organizations organizations, Page page) {
        this.organizations = organizations;
        this.page = page;
    }

    @GET
    public List<Organization> all() {
        return organizations.all(page.lang());
    }
}
