package org.ensemble.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the course owner may set about the look. */
@ConfigMapping(prefix = "ensemble.web")
public interface SiteConfig {

    /** Shown in the header and at the end of every title. */
    @WithDefault("Ensemble")
    String name();

    /** Path of the course owner's own mark, an SVG or PNG under /assets; the mark of Ensemble when unset. */
    Optional<String> mark();

    /** Slug of the course that the navigation leads to. */
    @WithDefault("learn4pe")
    String course();

    /** Where "Report a problem" leads: a mailto: link or a page. */
    @WithDefault("mailto:help@ensemble.example")
    String contact();
}
