using CustomerHealth.Core.Reporting;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>The command by which an operator sends once more what was given up, as it is typed.</summary>
internal static class SendAgain
{
    private const string Harmless = "._-:/@+";

    /// <summary><c>customerhealth report send weekly-digest to pod:harbour now --pod harbour</c>.</summary>
    /// <param name="delivery">What was given up.</param>
    /// <param name="fileOf">The whole path of a review's file.</param>
    public static string Command(ReportDelivery delivery, Func<ReportSubject, string> fileOf)
    {
        var about = delivery.Subject switch
        {
            { Kind: ReportSubjectKind.All } => "",
            { Kind: ReportSubjectKind.Data } file => $" --data {Typed(fileOf(file))}",
            { Kind: var kind, IsEach: true } => $" --{Option(kind)} KEY",
            { Kind: var kind, Key: var key } => $" --{Option(kind)} {Typed(key)}",
        };
        var language = delivery.Language.Length == 0 ? "" : $" --lang {Typed(delivery.Language)}";
        var each = delivery.Subject.IsEach ? $", once for each {Option(delivery.Subject.Kind)}" : "";
        return $"customerhealth report send {delivery.Report} to {Typed(delivery.To.ToString())} now{about}{language}{each}";
    }

    private static string Option(ReportSubjectKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>For a shell: what it could take for something else stands between quotation marks. A <c>#</c> alone would begin a comment.</summary>
    private static string Typed(string word) =>
        word.All(sign => char.IsAsciiLetterOrDigit(sign) || Harmless.Contains(sign, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
