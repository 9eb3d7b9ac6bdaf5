package org.ensemble.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything about the gateway that differs from place to place; README.md explains each. */
@ConfigMapping(prefix = "gateway")
public interface Settings {

    /** The address people type; the only origin whose forms are accepted. */
    URI site();

    URI issuer();

    /** What quarkus-oidc names the realm's pages; kept here because the pages of sign-out are called by hand. */
    @WithDefault("protocol/openid-connect/logout")
    String signOutPath();

    /** Everywhere but on http://localhost; see CookieSettings. */
    boolean secureCookies();

    Map<String, Service> services();

    Upstream upstream();

    Limits limits();

    /** Of one request. */
    MemorySize bodyLimit();

    /** How many sessions keep their verified token in memory, so that not every request is decrypted and verified anew. */
    @WithDefault("20000")
    int rememberedSessions();

    interface Service {

        /** Of each pod that runs of it; requests are balanced over them. */
        List<URI> url();

        /** Paths that this service answers; {@code /{lang}} stands for both languages. */
        List<String> prefixes();

        @WithDefault("/q/openapi?format=json")
        String openapi();
    }

    interface Upstream {

        /** Connections to each address of a service. As many requests as this may wait inside it at a time. */
        @WithDefault("1024")
        int connections();

        /** Requests that may wait for a connection; one more is told to come back later. */
        @WithDefault("4096")
        int queue();

        @WithDefault("1s")
        Duration connectTimeout();

        @WithDefault("30s")
        Duration responseTimeout();

        /** Event streams that may be open to each address; they have connections of their own. */
        @WithDefault("20000")
        int streams();
    }

    interface Limits {

        @WithDefault("30")
        long learnerPerSecond();

        @WithDefault("120")
        long learnerBurst();

        /** High, for a whole department may sit behind one address. */
        @WithDefault("500")
        long addressPerSecond();

        @WithDefault("3000")
        long addressBurst();
    }

    /** Scheme, host and port of the site, as browsers write it in Origin. */
    default String origin() {
        return originOf(site());
    }

    static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
