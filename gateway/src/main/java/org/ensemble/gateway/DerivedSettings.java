package org.ensemble.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings of the libraries that follow from ours, so that nobody can set one and forget the other. */
public final class DerivedSettings implements ConfigSourceFactory {

    /** Below the environment and application.properties, so that both may still say otherwise. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> derived = new HashMap<>();
        String site = value(context, "gateway.site");
        // Not every client keeps a Secure cookie of http://localhost; anywhere else there is no exception.
        boolean secure = site != null && !site.matches("http://localhost(:\\d+)?");
        derived.put("gateway.secure-cookies", Boolean.toString(secure));
        derived.put("quarkus.oidc.authentication.cookie-force-secure", Boolean.toString(secure));
        String traces = value(context, "ENSEMBLE_OTLP");
        derived.put("quarkus.otel.sdk.disabled", Boolean.toString(traces == null));
        if (traces != null) {
            derived.put("quarkus.otel.exporter.otlp.endpoint", traces);
        }
        return List.of(new PropertiesConfigSource(derived, "derived settings", ORDINAL));
    }

    private static @org.jspecify.annotations.Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
