package org.ensemble.platform.settings;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Traces are made only where ENSEMBLE_OTLP says who collects them. */
public final class TraceSettings implements ConfigSourceFactory {
    private static final int BELOW_APPLICATION_PROPERTIES = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue("ENSEMBLE_OTLP");
        Map<String, String> settings = endpoint == null || endpoint.getValue() == null
                ? Map.of("quarkus.otel.sdk.disabled", "true")
                : Map.of(
                        "quarkus.otel.sdk.disabled",
                        "false",
                        "quarkus.otel.exporter.otlp.endpoint",
                        endpoint.getValue());
        return List.of(new PropertiesConfigSource(settings, "traces", BELOW_APPLICATION_PROPERTIES));
    }
}
