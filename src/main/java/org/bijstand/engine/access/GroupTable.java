package org.bijstand.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The product's groups with the names that people read in Tasklist and Admin. */
@Component
class GroupTable {

    private static final Map<String, String> NAMES = Map.of(
            Roles.CASE_WORKER, "Thuisbijstand: dossierbeheerders",
            Roles.COORDINATOR, "Thuisbijstand: coördinatoren",
            Roles.SUPERVISOR, "Thuisbijstand: verantwoordelijken",
            Roles.MANAGER, "Leidinggevenden",
            Roles.ANALYST, "Analisten",
            Roles.PRIVACY_OFFICER, "Privacyverantwoordelijken",
            Roles.ADMIN, "Beheerders");

    private final IdentityService identity;

    GroupTable(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates what is missing; a group that an administrator renamed keeps its name. */
    void apply() {
        NAMES.forEach((id, name) -> {
            if (identity.createGroupQuery().groupId(id).count() == 0) {
                Group group = identity.newGroup(id);
                group.setName(name);
                group.setType(id.equals(Roles.ADMIN) ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(group);
            }
        });
    }
}
