/**
 * Objections (bezwaren) of an organisation to a decision that did not certify all its scopes: a committee of three advises, the board decides. While an objection
 * runs, the decision stands.
 */
@NullMarked
package org.keurwerk.audit.objection;

import org.jspecify.annotations.NullMarked;
