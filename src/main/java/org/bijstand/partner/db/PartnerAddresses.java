package org.bijstand.partner.db;

import org.bijstand.casefile.RoleAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where partners are asked for help. */
@Repository
class PartnerAddresses implements RoleAddresses {

    private final JdbcClient jdbc;

    PartnerAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String address) {
        return jdbc.sql("select exists (select from partner where lower(email) = ?)")
                .param(address)
                .query(Boolean.class)
                .single();
    }
}
