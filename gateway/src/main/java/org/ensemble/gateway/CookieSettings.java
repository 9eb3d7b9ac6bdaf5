package org.ensemble.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Both kinds of cookies, ours and quarkus-oidc's, are Secure or not together, as the site's address says. */
public final class CookieSettings implements ConfigSourceFactory {

    /** Below the environment and application.properties, so that both may still say otherwise. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue value = context.getValue("gateway.site");
        String site = value == null ? null : value.getValue();
        // Not every client keeps a Secure cookie of http://localhost; anywhere else there is no exception.
        String secure = Boolean.toString(site != null && !site.matches("http://localhost(:\\d+)?"));
        Map<String, String> cookies =
                Map.of("gateway.secure-cookies", secure, "quarkus.oidc.authentication.cookie-force-secure", secure);
        return List.of(new PropertiesConfigSource(cookies, "cookies", ORDINAL));
    }
}
