/** The API of re-audits. */
@NullMarked
package org.keurwerk.audit.reaudit.web;

import org.jspecify.annotations.NullMarked;
