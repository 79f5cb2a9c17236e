using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Reporting;

/// <summary>Who a report goes to, as it is configured.</summary>
/// <param name="Kind">A person, a pod, a channel, or a file.</param>
/// <param name="Key">Key of the person or pod; <c>#name</c> or the address of the channel; empty for a file.</param>
public readonly record struct ReportRecipient(ReportRecipientKind Kind, string Key)
{
    /// <summary>What a recipient may be, for whoever wrote another.</summary>
    public const string Expected = "expected a person's key such as mara.lindqvist, pod:harbour, #channel, an address such as slack:T1/C2 or teams:TENANT/19:…, or file";

    private const string FileWord = "file";
    private const string PersonWord = "person:";
    private const string PodWord = "pod:";

    /// <summary>The recipient that is a file.</summary>
    public static ReportRecipient File { get; } = new(ReportRecipientKind.File, "");

    /// <summary>The recipient that is a person.</summary>
    public static ReportRecipient OfPerson(string key) => new(ReportRecipientKind.Person, key);

    /// <summary>Reads a recipient, also as <see cref="ToString"/> writes it; null when it is none.</summary>
    public static ReportRecipient? Parse(string text) => text switch
    {
        FileWord => File,
        _ when Behind(text, PersonWord) is { } person => OfPerson(person),
        _ when Behind(text, PodWord) is { } pod => new(ReportRecipientKind.Pod, pod),
        ['#', not ('#' or ' '), ..] => new(ReportRecipientKind.Channel, text),
        _ when ChatAddress.TryParse(text, out _) => new(ReportRecipientKind.Channel, text),
        [_, ..] when text.All(c => !char.IsWhiteSpace(c) && c is not (':' or '#')) => OfPerson(text),
        _ => null,
    };

    /// <summary><c>person:mara.lindqvist</c>, <c>pod:harbour</c>, <c>#leadership</c>, <c>slack:T1/C2</c>, <c>file</c>.</summary>
    public override string ToString() => Kind switch
    {
        ReportRecipientKind.Person => PersonWord + Key,
        ReportRecipientKind.Pod => PodWord + Key,
        ReportRecipientKind.Channel => Key,
        ReportRecipientKind.File => FileWord,
    };

    private static string? Behind(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length ? text[word.Length..].Trim() : null;
}
