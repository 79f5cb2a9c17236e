using YamlDotNet.Core;

namespace CustomerHealth.Sources.Reviews;

/// <summary>Gathers the mistakes of one file.</summary>
internal sealed class QbrNotes(string file)
{
    private const string Unreadable = "CHQ001";
    private const string AgainstRule = "CHQ002";
    private const string OfAnother = "CHQ003";

    public List<QbrFileMistake> Mistakes { get; } = [];

    public void Add(Mark mark, string sentence) => Mistakes.Add(new QbrFileMistake(file, mark.Line, mark.Column, Unreadable, sentence));

    public void AddRule(Mark mark, string sentence) => Mistakes.Add(new QbrFileMistake(file, mark.Line, mark.Column, AgainstRule, sentence));

    public void AddSubject(Mark mark, string sentence) => Mistakes.Add(new QbrFileMistake(file, mark.Line, mark.Column, OfAnother, sentence));
}
