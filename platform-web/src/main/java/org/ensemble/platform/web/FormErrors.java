package org.ensemble.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong with a form, field by field in the order of the form, in words that are ready to read. */
public final class FormErrors {

    private final Map<String, String> byField;

    private FormErrors(Map<String, String> byField) {
        this.byField = Collections.unmodifiableMap(byField);
    }

    public static FormErrors none() {
        return new FormErrors(Map.of());
    }

    /** From a validator that was asked about the form's own record; the first word about a field is kept. */
    public static <T> FormErrors of(Set<ConstraintViolation<T>> violations) {
        FormErrors errors = none();
        for (ConstraintViolation<T> violation : violations) {
            errors = errors.with(violation.getPropertyPath().toString(), violation.getMessage());
        }
        return errors;
    }

    public FormErrors with(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, message);
        return new FormErrors(more);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** The message for a field, empty when it is right. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    public Map<String, String> all() {
        return byField;
    }
}
