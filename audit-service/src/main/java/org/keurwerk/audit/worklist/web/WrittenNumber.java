package org.keurwerk.audit.worklist.web;

import java.util.regex.Pattern;

/** A number as people write it: a comma or a point before the decimals, points, commas or spaces between thousands. What is no number stays as typed. */
final class WrittenNumber {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., \\u00a0]\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("\\d{1,3}([. \\u00a0]\\d{3})+,\\d+|\\d{1,3}([, \\u00a0]\\d{3})+\\.\\d+");

    private WrittenNumber() {}

    static String whole(String typed) {
        String text = typed.strip();
        return GROUPED.matcher(text).matches() ? text.replaceAll("[., \\u00a0]", "") : text;
    }

    static String decimal(String typed) {
        String text = typed.strip();
        if (GROUPED_DECIMAL.matcher(text).matches()) {
            int point = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            return text.substring(0, point).replaceAll("[., \\u00a0]", "") + "." + text.substring(point + 1);
        }
        return DECIMAL.matcher(text).matches() ? text.replace(',', '.') : text;
    }
}
