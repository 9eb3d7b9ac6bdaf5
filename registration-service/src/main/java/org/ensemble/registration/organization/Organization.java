package org.ensemble.registration.organization;

/** One line of the list. {@code order} is the order of government that comes with it. */
public record Organization(String code, String kind, String order, String en, String fr) {

    public String name(String language) {
        return language.equals("fr") ? fr : en;
    }
}
