using System.Collections.Immutable;

namespace CustomerHealth.Sources.Import;

/// <summary>Checks a file's header against its kind.</summary>
internal static class HeaderCheck
{
    /// <summary>The columns and reasons the file is refused for; none when the header is good.</summary>
    public static IEnumerable<(string Column, string Why)> Faults(ImmutableArray<string> header, FileKind kind) =>
        Faults(header, new TableForm(kind.Required, kind.Optional, kind.IsClosed));

    /// <inheritdoc cref="Faults(ImmutableArray{string}, FileKind)"/>
    public static IEnumerable<(string Column, string Why)> Faults(ImmutableArray<string> header, TableForm form)
    {
        if (header is [])
            return [("", "the file is empty; the first row must name the columns")];
        if (header[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return [("", $"the file begins with '{header[0]}', as Excel writes it; delete that line and part the columns with commas")];
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
            return [("", "the columns are parted by ';'; save the file with commas")];
        return Check(header, form);
    }

    /// <summary>
    /// True when the last column is the reason that a file of refused rows has. In a foreign file, which may have a column of this name itself, only
    /// the name of the file tells.
    /// </summary>
    public static bool EndsInReason(ImmutableArray<string> header, TableForm form, string path) =>
        header is [.. var others, RefusedFile.Reason]
        && (form.IsClosed || (RefusedFile.Is(path) && (!form.Required.Contains(RefusedFile.Reason, StringComparer.Ordinal) || others.Contains(RefusedFile.Reason, StringComparer.Ordinal))));

    private static IEnumerable<(string Column, string Why)> Check(ImmutableArray<string> header, TableForm form)
    {
        ImmutableArray<string> allowed = [.. form.Required, .. form.Optional];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in header)
        {
            if (!seen.Add(name) && (form.IsClosed || form.Required.Contains(name, StringComparer.Ordinal)))
                yield return (name, $"the column '{name}' stands twice in the header");
            else if (name.Contains('\uFFFD', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
                yield return ("", "the header is not UTF-8 text; save the file as UTF-8");
            else if (form.IsClosed && !allowed.Contains(name, StringComparer.Ordinal))
                yield return (name, $"'{name}' is not a column of this file; {Nearest.Hint(name, allowed)}");
        }

        foreach (var missing in form.Required.Where(name => !seen.Contains(name)))
            yield return (missing, $"the header has no column '{missing}', which is required");
    }
}
