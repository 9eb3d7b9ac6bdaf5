package org.ensemble.platform.web.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.ensemble.platform.problem.Problems;

@Path("/api/things")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SampleApi {

    public record Thing(@NotBlank String name, @Min(1) int places) {}

    @PUT
    public Thing put(@NotNull @Valid Thing thing) {
        return thing;
    }

    @GET
    @Path("/closed")
    public String closed() {
        throw Problems.conflict("conflict", Duration.ofSeconds(1));
    }

    @GET
    @Path("/lowest")
    public String lowest() {
        throw Problems.of(409, "below-taken").with("lowest", 240).build();
    }

    @GET
    @Path("/rejected")
    public String rejected() {
        throw Problems.rejected(Map.of("name", "field.required"));
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("/team")
    @RolesAllowed("facilitator")
    public Map<String, String> team() {
        return Map.of("for", "the team");
    }
}
