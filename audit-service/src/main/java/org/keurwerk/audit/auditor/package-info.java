/** What the office knows of its auditors (auditoren): what they are competent for, where they worked, when they are away. */
@NullMarked
package org.keurwerk.audit.auditor;

import org.jspecify.annotations.NullMarked;
