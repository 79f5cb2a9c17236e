using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>play</c>: one text, or one for yellow and one for red.</summary>
internal static class PlayReader
{
    public static Play? Read(Fields fields)
    {
        if (fields.Find("play") is not YamlMap)
            return fields.Text("play") is { } text ? (Play)text : null;

        var play = fields.Inner("play", "'play'")!;
        var (yellow, red) = (play.Text("yellow"), play.Text("red"));
        play.Done();
        if (play.Find("yellow") is null && play.Find("red") is null)
            fields.Mistakes.Add(play.Map, YamlFault.MissingKey, "'play' must be a text, or have 'yellow', 'red' or both");
        return new Play(yellow, red);
    }
}
