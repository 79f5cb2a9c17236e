using System.Collections.Immutable;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>A measure by hand as it was typed, or filled into the form.</summary>
/// <param name="Measure">What stands for the measure; empty for nothing.</param>
/// <param name="Value">The words that begin with its value; of a form the whole value as one.</param>
/// <param name="Reason">The reason, when the value took so many words.</param>
internal sealed record SetWords(string Measure, ImmutableArray<string> Value, Func<int, string> Reason)
{
    /// <summary>The words of a call.</summary>
    public static SetWords Of(CommandCall call)
    {
        if (call.Request.Answers is not { } answers)
            return new(call.Arguments.FirstOrDefault(""), [.. call.Arguments.Skip(1)], taken => call.TextFrom(1 + taken));

        var value = answers[ActForms.Value].Trim();
        return new(answers[ActForms.Measure].Trim(), value.Length == 0 ? [] : [value], _ => answers[ActForms.Reason]);
    }
}
