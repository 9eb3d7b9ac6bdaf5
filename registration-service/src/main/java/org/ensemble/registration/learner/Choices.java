package org.ensemble.registration.learner;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.registration.organization.Organization;
import org.ensemble.registration.organization.Organizations;

/** What the lists on the pages offer: {@code {inject:choices.zones}} … */
@Named("choices")
@Singleton
public class Choices {
    private final Organizations organizations;

    Choices(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The learners' zones: IANA name, and the name of the text that says it. */
    public Map<String, String> zones() {
        Map<String, String> zones = new LinkedHashMap<>();
        Zones.FIRST.forEach(zone ->
                zones.put(zone, "zone" + zone.substring(zone.indexOf('/') + 1).replace("_", "")));
        return zones;
    }

    public List<String> otherZones() {
        return Zones.others();
    }

    /** Organizations by kind, in the alphabet of the language; the name of each kind's text. */
    public Map<String, List<Organization>> organizations(String language) {
        Map<String, List<Organization>> groups = new LinkedHashMap<>();
        for (Organization organization : organizations.all(language)) {
            groups.computeIfAbsent(text(organization.kind()), kind -> new java.util.ArrayList<>())
                    .add(organization);
        }
        return groups;
    }

    private static String text(String kind) {
        return switch (kind) {
            case "department" -> "kindDepartment";
            case "province" -> "kindProvince";
            case "territory" -> "kindTerritory";
            case "municipality" -> "kindMunicipality";
            case "indigenous-government" -> "kindIndigenous";
            default -> "kindElse";
        };
    }
}
