package org.keurwerk.certificate.lifecycle;

import java.util.List;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** The failures that have to do with a number, each with a name of its own. */
public final class CertificateProblems {

    /** No certificate carries this number. */
    public static final ProblemKind UNKNOWN = new ProblemKind("unknown-certificate", 404);

    /** What was given is no certificate number. */
    public static final ProblemKind MALFORMED = new ProblemKind("malformed-certificate-number", 400);

    private CertificateProblems() {}

    static ProblemException unknown(CertificateNumber number) {
        return new ProblemException(UNKNOWN, number.text());
    }

    static ProblemException malformed(RefusedNumber refused, String example) {
        String code = refused.mistake() == RefusedNumber.Mistake.WRONG_CHECK_CHARACTER
                ? "check-character"
                : "certificate-number";
        return new ProblemException(
                MALFORMED, List.of(FieldProblem.of("number", code, example)), refused.typed(), example);
    }
}
