package org.bijstand.casefile.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.KeyRenewal;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.TestKeys;
import org.bijstand.secret.UnusableKeys;
import org.bijstand.secret.db.KeyRegister;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A key comes, another one goes; nothing of it is committed, since the other tests' members keep the first key. */
@ApplicationTest
@Transactional
class KeyRotationTest {

    private static final Insz LENA = new Insz("85073003328");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void lenaIsAMember() {
        jdbc.sql("delete from member").update();
        jdbc.sql("delete from secret_key").update();
        register("old").save(member("100001", LENA.digits()));
    }

    @Test
    void aNationalNumberStandsNowhereInItsRow() {
        String row =
                jdbc.sql("select member::text from member").query(String.class).single();

        assertThat(row).contains("Testmans").doesNotContain(LENA.digits(), LENA.formatted());
        assertThat(register("old").byInsz(LENA).orElseThrow().insz()).isEqualTo(LENA.digits());
    }

    @Test
    void givenANewKeyThenOldValuesAreFoundAndReadAndNewOnesTakeIt() {
        JdbcMemberRegister both = register("new", "old");
        both.save(member("100002", "72020290081"));

        assertThat(both.byInsz(LENA).orElseThrow().membershipNumber()).isEqualTo("100001");
        assertThat(both.byNumber("100001").orElseThrow().insz()).isEqualTo(LENA.digits());
        assertThat(column("old").sealedWith("old")).isOne();
        assertThat(column("old").sealedWith("new")).isOne();
    }

    @Test
    void givenAllIsRenewedThenTheOldKeyCanGo() {
        JdbcMemberRegister old = register("old");
        // More than are renewed in one go; the empty ones among them need nothing.
        Stream.iterate(1, serial -> serial + 1)
                .limit(600)
                .forEach(serial -> old.save(member("2" + serial, insz(serial))));
        renew("new", "old");

        JdbcMemberRegister withoutOld = register("new");
        assertThat(withoutOld.byInsz(LENA).orElseThrow().insz()).isEqualTo(LENA.digits());
        assertThat(column("new").sealedWith("old")).isZero();
        check("old");
        check("new", "old");
        assertThatCode(() -> check("new")).doesNotThrowAnyException();
        assertThat(jdbc.sql("select id from secret_key").query(String.class).list())
                .containsExactly("new");
    }

    @Test
    void renewingTwiceChangesNothingMore() {
        renew("new", "old");
        List<byte[]> after =
                jdbc.sql("select insz_sealed from member").query(byte[].class).list();
        renew("new", "old");

        assertThat(jdbc.sql("select insz_sealed from member")
                        .query(byte[].class)
                        .list())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(after);
    }

    @Test
    void aNumberThatWasTamperedWithStaysAndStopsNoOther() {
        register("old").save(member("100002", "72020290081"));
        jdbc.sql("update member set insz_sealed = insz_sealed || '\\x00'::bytea where membership_number = '100001'")
                .update();
        renew("new", "old");

        assertThat(column("new").sealedWith("new")).isOne();
        assertThat(column("new").sealedWith("old")).isOne();
        assertThat(register("new").byNumber("100002").orElseThrow().insz()).isEqualTo("72020290081");
    }

    @Test
    void givenTheOldKeyIsStillNeededThenAStartWithoutItIsRefused() {
        check("old");

        assertThatThrownBy(() -> check("new"))
                .isInstanceOf(UnusableKeys.class)
                .hasMessage(
                        "Set BIJSTAND_KEYS_KNOWN_OLD again: 1 values in the database are still sealed with the key 'old'.");
        assertThat(register("old").byInsz(LENA)).isPresent();
    }

    @Test
    void givenAnotherKeyUnderTheSameNameThenTheStartIsRefused() {
        check("old");
        Secrets wrong = TestKeys.named("old", "something else");

        assertThatThrownBy(() -> new KeyRegister(jdbc, wrong).check(List.of(new InszColumn(jdbc, wrong))))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining(
                        "BIJSTAND_KEYS_KNOWN_OLD is not the key 'old' that this database was sealed with");
    }

    @Test
    void aNumberMovedToAnotherMemberDoesNotOpen() {
        register("old").save(member("100002", "72020290081"));
        jdbc.sql("update member set insz_sealed = (select insz_sealed from member where membership_number = '100001')"
                        + " where membership_number = '100002'")
                .update();

        assertThatThrownBy(() -> register("old").byNumber("100002"))
                .isInstanceOf(DamagedSecret.class)
                .hasMessageNotContaining("100002");
    }

    @Test
    void theSameNumberUnderTwoMembershipNumbersIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> register("old").save(member("100002", LENA.digits())))
                .hasMessageContaining("member_insz")
                .hasMessageNotContaining(LENA.digits());
    }

    @Test
    void savingTheSameMemberAgainChangesNothing() {
        assertThat(register("old").save(member("100001", LENA.digits()))).isFalse();
        assertThat(register("old").save(member("100001", null))).isTrue();
        assertThat(register("old").byInsz(LENA)).isEmpty();
    }

    /** A fictitious number of somebody born on the first days of 1960; none for every tenth. */
    private static String insz(int serial) {
        String nine = "6001%02d%03d".formatted(1 + serial / 500, 1 + serial % 500);
        return serial % 10 == 0 ? null : nine + "%02d".formatted(97 - Long.parseLong(nine) % 97);
    }

    private void renew(String... keys) {
        new KeyRenewal(List.of(column(keys)), transaction).renewAll();
    }

    private void check(String... keys) {
        new KeyRegister(jdbc, TestKeys.of(keys)).check(List.of(column(keys)));
    }

    private InszColumn column(String... keys) {
        return new InszColumn(jdbc, TestKeys.of(keys));
    }

    private JdbcMemberRegister register(String... keys) {
        return new JdbcMemberRegister(jdbc, column(keys), Clock.systemUTC());
    }

    private static Member member(String number, String insz) {
        return new Member(
                number,
                "Lena",
                "Testmans",
                LocalDate.of(1985, 7, 30),
                insz,
                Language.NL,
                new Address("Proefstraat", "12", "1030"),
                null,
                null,
                LocalDate.of(2030, 12, 31));
    }
}
