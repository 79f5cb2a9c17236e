using CustomerHealth.Documents;

namespace CustomerHealth.Bot.Reports;

/// <summary>Where a mistake is that shows only when the template is filled: its line is one of the filled document, so it is quoted.</summary>
/// <param name="template">The file that was filled.</param>
/// <param name="markdown">The filled document.</param>
/// <param name="wrong">The mistake.</param>
internal sealed class FilledPlace(string template, string markdown, DocumentException wrong)
{
    private const int Longest = 60;

    /// <summary>"templates/documents/x.md, filled: line 12, column 3, '```tiles': The 'tiles' block has no tile."</summary>
    public string Sentence => $"{template}, filled: line {wrong.Line}, column {wrong.Column}{Quoted()}: {wrong.Message}";

    private string Quoted()
    {
        var line = (markdown.Split('\n').ElementAtOrDefault(wrong.Line - 1) ?? "").Trim();
        return line.Length == 0 ? "" : $", '{(line.Length > Longest ? line[..Longest].TrimEnd() + "…" : line)}'";
    }
}
