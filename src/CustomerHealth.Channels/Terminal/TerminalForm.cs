using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies.Forms;
using Spectre.Console;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Fills in a form line by line. A single full stop leaves it.</summary>
internal sealed class TerminalForm(ITerminalLines lines, IAnsiConsole console)
{
    private const string Leave = ".";

    /// <summary>Asks for every input.</summary>
    /// <returns>Null when the form was left, or there are no more lines.</returns>
    public Task<FormAnswers?> FillAsync(ReplyForm form, CancellationToken cancellationToken)
    {
        Say([$"{form.Title}: an empty line keeps what stands in brackets, '{Leave}' leaves.", .. form.About.Select(line => line.ToString())]);
        return FillAsync(form.Inputs, new FormAnswers(ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)), cancellationToken);
    }

    /// <summary>Asks again for what was wrong; the rest stays. A fault of no input is said, and the last input asked for again.</summary>
    public Task<FormAnswers?> MendAsync(ReplyForm form, FormAnswers answers, ImmutableArray<FieldFault> faults, CancellationToken cancellationToken)
    {
        Say([.. faults.Select(fault => form.Inputs.FirstOrDefault(input => input.Key == fault.Key) is { } input ? $"{input.Label}: {fault.Sentence}" : fault.Sentence)]);
        ImmutableArray<FormInput> wrong = [.. form.Inputs.Where(input => faults.Any(fault => fault.Key == input.Key))];
        return FillAsync(wrong is [] ? [form.Inputs[^1]] : wrong, answers, cancellationToken);
    }

    private async Task<FormAnswers?> FillAsync(ImmutableArray<FormInput> inputs, FormAnswers answers, CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            var options = input is ChoiceInput choice ? choice.Options : [];
            Say([.. input.Hint is { Length: > 0 } hint ? [hint] : Array.Empty<string>(), .. options.Select((option, at) => Numbered(option, at + 1))]);
            var kept = answers.Values.GetValueOrDefault(input.Key) ?? input.Initial;
            var line = await lines.AskAsync(SafeText.OneLine($"{input.Label}{(input.IsOptional ? " (may be left empty)" : "")}{(kept is null ? "" : $" [{kept}]")}: "), cancellationToken);
            if (line is null || line.Trim() == Leave)
                return null;
            var filled = line.Trim() is { Length: > 0 } typed ? Chosen(typed, options) : kept;
            answers = answers with { Values = string.IsNullOrEmpty(filled) ? answers.Values.Remove(input.Key) : answers.Values.SetItem(input.Key, filled) };
        }

        return answers;
    }

    private static string Numbered(FormOption option, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"  {number}  {(option.Group is null ? "" : $"{option.Group}: ")}{option.Text}");

    /// <summary>An option by its number or its words; anything else is for the command to judge.</summary>
    private static string Chosen(string typed, ImmutableArray<FormOption> options) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Length
            ? options[number - 1].Value
            : options.FirstOrDefault(option => string.Equals(option.Text, typed, StringComparison.OrdinalIgnoreCase))?.Value ?? typed;

    private void Say(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            console.WriteLine(SafeText.OneLine(sentence));
    }
}
