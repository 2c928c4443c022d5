package org.bijstand.engine.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of a new installation, from BIJSTAND_ADMIN_ID and BIJSTAND_ADMIN_PASSWORD; not looked at any
 * more once there is one.
 *
 * @param password empty when none was given; there is no default
 */
@ConfigurationProperties("bijstand.admin")
record AdminSettings(
        @DefaultValue("admin") String id, @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdminSettings " + id;
    }
}
