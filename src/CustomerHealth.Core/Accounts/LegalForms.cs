using System.Collections.Frozen;

namespace CustomerHealth.Core.Accounts;

/// <summary>Words at the end of a company's name that tell its legal form, as <see cref="NameKey"/> spells them: <c>ltd</c>, <c>gmbh</c>, <c>sa</c> of "S.A.".</summary>
public static class LegalForms
{
    /// <summary>All of them; "A/S" and "S A" end in the one-letter words.</summary>
    public static FrozenSet<string> Tokens { get; } = FrozenSet.ToFrozenSet(
    [
        "a", "ab", "ad", "ag", "ao", "aps", "as", "asa", "bhd", "bv", "co", "company", "corp", "corporation", "cv", "dd", "doo", "eirl", "gmbh", "group",
        "holding", "holdings", "inc", "incorporated", "jsc", "kft", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd", "ltda", "nv", "nyrt", "oao",
        "ooo", "oy", "oyj", "pao", "pjsc", "plc", "pte", "pty", "s", "sa", "sarl", "sas", "sdn", "se", "spa", "spol", "srl", "sro", "zoo", "zrt",
    ],
    StringComparer.Ordinal);
}
