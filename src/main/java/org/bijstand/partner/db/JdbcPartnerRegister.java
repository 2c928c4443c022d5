package org.bijstand.partner.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerContracts;
import org.bijstand.partner.PartnerKind;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.PostcodeArea;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPartnerRegister implements PartnerRegister, PartnerContracts {

    private static final String PARTNERS = """
            select p.*,
                   array(select language from partner_language where partner_id = p.id) as languages,
                   array(select service from partner_service where partner_id = p.id order by service) as services,
                   array(select specification from partner_service where partner_id = p.id order by service)
                     as specifications,
                   array(select first_postcode || '-' || last_postcode from partner_area
                         where partner_id = p.id order by first_postcode, last_postcode) as areas
            from partner p
            """;

    private final JdbcClient jdbc;

    JdbcPartnerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Partner> find(long id) {
        return jdbc.sql(PARTNERS + "where p.id = ?")
                .param(id)
                .query((row, number) -> partner(row))
                .optional();
    }

    @Override
    public List<Partner> all() {
        return jdbc.sql(PARTNERS + "order by p.id")
                .query((row, number) -> partner(row))
                .list();
    }

    @Override
    public void replaceEmail(String old, String replacement) {
        jdbc.sql("update partner set email = ? where lower(email) = lower(?)")
                .params(replacement, old)
                .update();
    }

    @Override
    @Transactional
    public boolean save(Partner partner) {
        Optional<Partner> known = byContract(partner.contractNumber());
        if (known.filter(before -> partner.withId(before.id()).equals(before)).isPresent()) {
            return false;
        }
        long id = putContract(partner);
        for (String table : List.of("partner_language", "partner_service", "partner_area")) {
            jdbc.sql("delete from %s where partner_id = ?".formatted(table))
                    .param(id)
                    .update();
        }
        partner.languages()
                .forEach(language -> jdbc.sql("insert into partner_language values (?, ?)")
                        .params(id, language.name())
                        .update());
        partner.specifications()
                .forEach((service, text) -> jdbc.sql("insert into partner_service values (?, ?, ?)")
                        .params(id, service.name(), text)
                        .update());
        partner.areas()
                .forEach(area -> jdbc.sql("insert into partner_area values (?, ?, ?)")
                        .params(id, area.first(), area.last())
                        .update());
        return true;
    }

    private Optional<Partner> byContract(String contractNumber) {
        return jdbc.sql(PARTNERS + "where p.contract_number = ?")
                .param(contractNumber)
                .query((row, number) -> partner(row))
                .optional();
    }

    private long putContract(Partner partner) {
        return jdbc.sql("""
                        insert into partner (contract_number, name, kind, email, phone, correspondence, capacity,
                                             contract_from, contract_until, paused)
                        values (:contractNumber, :name, :kind, :email, :phone, :correspondence, :capacity,
                                :contractFrom, :contractUntil, :paused)
                        on conflict (contract_number) do update set
                            name = excluded.name, kind = excluded.kind, email = excluded.email,
                            phone = excluded.phone, correspondence = excluded.correspondence,
                            capacity = excluded.capacity, contract_from = excluded.contract_from,
                            contract_until = excluded.contract_until, paused = excluded.paused
                        returning id
                        """)
                .param("contractNumber", partner.contractNumber())
                .param("name", partner.name())
                .param("kind", partner.kind().name())
                .param("email", partner.email())
                .param("phone", partner.phone())
                .param("correspondence", partner.correspondence().name())
                .param("capacity", partner.capacity())
                .param("contractFrom", partner.contractFrom())
                .param("contractUntil", partner.contractUntil())
                .param("paused", partner.paused())
                .query(Long.class)
                .single();
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getLong("id"),
                row.getString("contract_number"),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("email"),
                row.getString("phone"),
                Language.valueOf(row.getString("correspondence")),
                languages(texts(row, "languages")),
                specifications(texts(row, "services"), texts(row, "specifications")),
                texts(row, "areas").stream().map(PostcodeArea::parse).toList(),
                row.getInt("capacity"),
                row.getObject("contract_from", LocalDate.class),
                row.getObject("contract_until", LocalDate.class),
                row.getBoolean("paused"));
    }

    private static Set<Language> languages(List<String> names) {
        return names.stream().map(Language::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<ServiceKind, String> specifications(List<String> services, List<String> texts) {
        Map<ServiceKind, String> specifications = new EnumMap<>(ServiceKind.class);
        IntStream.range(0, services.size())
                .forEach(i -> specifications.put(ServiceKind.valueOf(services.get(i)), texts.get(i)));
        return specifications;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
