package org.keurwerk.audit.assessment;

/**
 * What the scores of one norm come to.
 *
 * @param norm its id
 * @param percent points in per cent of the maximum
 * @param ownPercent the organisation's own judgement likewise
 * @param minimum that the framework asks for, in per cent
 */
public record NormScore(String norm, double percent, double ownPercent, int minimum) {}
