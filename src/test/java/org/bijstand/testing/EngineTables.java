package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, as text and inside byte arrays. */
@TestConfiguration(proxyBeanMethods = false)
public class EngineTables {

    private final JdbcClient jdbc;

    public EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables of the engine in which the word stands, be it within another word. */
    public List<String> holding(String word) {
        return holding("public", word);
    }

    /** The tables of a schema in which the word stands, be it within another word. */
    public List<String> holding(String schema, String word) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = ? order by table_name")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> holds(schema + "." + table, word))
                .toList();
    }

    private boolean holds(String table, String word) {
        return jdbc.sql("select exists (select from " + table + " as row where position(:word in row::text) > 0 "
                        + "or position(:bytes in row::text) > 0)")
                .param("word", word)
                .param("bytes", HexFormat.of().formatHex(word.getBytes(UTF_8)))
                .query(Boolean.class)
                .single();
    }
}
