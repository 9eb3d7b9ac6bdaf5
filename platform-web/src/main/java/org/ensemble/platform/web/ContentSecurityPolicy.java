package org.ensemble.platform.web;

import java.util.List;

/** The policy that the gateway sends with every page. */
public final class ContentSecurityPolicy {

    /**
     * The one inline style of the form components: they hide themselves until they are ready. It is constant per version
     * of the components; LookTest sees in a real browser that nothing else is needed.
     */
    public static final List<String> STYLE_HASHES = List.of("sha256-cQUN0Mzu0Lgb8rMs8J0WogUMBejyHI/K2/alYj672vo=");

    private ContentSecurityPolicy() {}

    public static String policy(String loginOrigin) {
        String hashes = String.join(
                "", STYLE_HASHES.stream().map(hash -> " '" + hash + "'").toList());
        return "default-src 'self'; style-src 'self'" + hashes
                + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + loginOrigin;
    }
}
