namespace CustomerHealth.Core.Reporting;

/// <summary>What one report is about.</summary>
/// <param name="Kind">An account, a pod, a person, a file, or all.</param>
/// <param name="Key">Its key, or the path of the file; empty for all; <c>each</c> for one report of each that the recipient answers for.</param>
public readonly record struct ReportSubject(ReportSubjectKind Kind, string Key)
{
    /// <summary>Stands for one report of each.</summary>
    public const string Each = "each";

    /// <summary>All accounts.</summary>
    public static ReportSubject All { get; } = new(ReportSubjectKind.All, "");

    /// <summary>True when it stands for several reports.</summary>
    public bool IsEach => Kind is ReportSubjectKind.Account or ReportSubjectKind.Pod or ReportSubjectKind.Person && Key == Each;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ReportSubject Parse(string text) =>
        text.Length == 0 ? All
        : text.Split(':', 2) is [var word, { Length: > 0 } key] && Enum.TryParse<ReportSubjectKind>(word, ignoreCase: true, out var kind) && kind != ReportSubjectKind.All ? new(kind, key)
        : throw new FormatException($"'{text}' is no subject of a report.");

    /// <summary><c>account:acme</c>; empty for all.</summary>
    public override string ToString() => Kind switch
    {
        ReportSubjectKind.All => "",
        ReportSubjectKind.Account => $"account:{Key}",
        ReportSubjectKind.Pod => $"pod:{Key}",
        ReportSubjectKind.Person => $"person:{Key}",
        ReportSubjectKind.Data => $"data:{Key}",
    };
}
