package org.ensemble.platform.identity;

/** The roles that tokens carry. Constants, since annotations need them. */
public final class Role {
    public static final String LEARNER = "learner";
    public static final String FACILITATOR = "facilitator";
    public static final String OPERATOR = "operator";

    private Role() {}
}
