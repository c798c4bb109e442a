package org.keurwerk.testsupport.hostile;

import java.util.List;
import java.util.stream.Stream;

/** What is typed into a field: wrong types, no measure, letters of all kinds, and what has opened other systems. */
final class HostileValues {

    /** Runs when a page shows it unescaped. */
    static final String SCRIPT = "<script>kw1()</script>";

    /** Runs when a page shows it unescaped within an attribute. */
    static final String PICTURE = "\"><img src=x onerror=kw1()>";

    /** What a template would make of the sums among the texts. */
    static final String SUM = "1337";

    private static final List<String> JSON = makeJson();
    private static final List<String> BODIES = makeBodies();

    private HostileValues() {}

    /** As text: for parameters and fields of pages. */
    static List<String> texts() {
        return List.of(
                "",
                " ",
                "\u0000",
                "a\u0000b",
                "Biblio\fVoorbeeld",
                "\u001b[31mrood",
                "\u202Egnal",
                "a\uFFFEb",
                "a\u2028b",
                "x".repeat(300),
                "W".repeat(30_000),
                SCRIPT,
                PICTURE,
                "${7*191}",
                "__${7*191}__::.x",
                "#{7*191}",
                "[[${7*191}]]",
                "*{7*191}",
                "' OR '1'='1",
                "{\"$ne\":null}",
                "$where",
                "a.b.c",
                "..%2f..%2fetc/passwd",
                "../../etc/passwd",
                "a\r\nSet-Cookie: kw=1",
                "{id}",
                "{",
                "%00",
                "%s%n%x",
                "null",
                "undefined",
                "NaN",
                "-1",
                "0",
                "1.5",
                "1,5",
                "1e400",
                "2147483648",
                "2147483647",
                "-2147483649",
                "9223372036854775808",
                "9".repeat(60),
                "+999999999-12-31",
                "-999999999-01-01",
                "9999-12-31",
                "0000-00-00",
                "2024-02-30",
                "2024-03-22T25:00:00Z",
                "9999-Q4",
                "0000-Q1",
                "true",
                "[]",
                "{}",
                "[0]",
                "سلام دنیا",
                "שלום",
                "📚🏳️‍🌈",
                "e\u0301\u0301\u0301",
                "\u200B",
                "\uFEFFa",
                "ﬁ İ ß ŉ",
                ".*+?^${}()|[]\\",
                "(a+)+$",
                "acc_office",
                "trj_",
                "org_x\u0000",
                "role_office");
    }

    /** As JSON, ready to stand behind a colon. */
    static List<String> json() {
        return JSON;
    }

    private static List<String> makeJson() {
        return Stream.concat(
                        texts().stream().map(HostileValues::quoted),
                        Stream.of(
                                "null",
                                "true",
                                "false",
                                "-1",
                                "0",
                                "-0",
                                "1.5",
                                "1e400",
                                "1E-400",
                                "2147483648",
                                "9223372036854775808",
                                "1".repeat(30),
                                "1".repeat(60),
                                "[]",
                                "{}",
                                "[[]]",
                                "[null]",
                                "[{}]",
                                "[1,\"a\",null,{}]",
                                "{\"a.b\":1}",
                                "{\"$set\":{\"x\":1}}",
                                "{\"\\u0000\":1}",
                                "\"\\uD800\"",
                                "\"\\uDC00\\uD800\"",
                                nested("[", "]", 15),
                                nested("[", "]", 200),
                                nested("{\"a\":", "}", 200).replace("{\"a\":}", "{\"a\":1}"),
                                "[" + "0,".repeat(5_000) + "0]",
                                "[" + "{},".repeat(300) + "{}]",
                                "{\"a\":1,\"a\":2}"))
                .toList();
    }

    /** Whole bodies. */
    static List<String> bodies() {
        return BODIES;
    }

    private static List<String> makeBodies() {
        return List.of(
                "",
                " ",
                "null",
                "1",
                "\"a\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{}",
                "{}{}",
                "{\"a.b\":1}",
                "{\"\":1}",
                "{\"$where\":\"sleep(1000)\"}",
                "{\"_id\":\"x\",\"_class\":\"java.lang.Runtime\"}",
                "{\"@type\":\"java.net.URL\",\"@class\":\"java.net.URL\"}",
                "{\"__proto__\":{\"a\":1}}",
                "{\"a\\u0000b\":1}",
                "{\"" + "n".repeat(5_000) + "\":1}",
                "{'a':1}",
                "<a/>",
                "\uFEFF{}",
                nested("{\"a\":", "}", 200).replace("{\"a\":}", "{\"a\":1}"),
                nested("[", "]", 100_000),
                "{\"a\":\"" + "x".repeat(3_000_000) + "\"}");
    }

    private static String nested(String open, String close, int times) {
        return open.repeat(times) + close.repeat(times);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character < 0x20 || character == '"' || character == '\\' || character > 0x7E) {
                json.append(String.format("\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
