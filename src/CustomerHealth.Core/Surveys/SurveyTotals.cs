namespace CustomerHealth.Core.Surveys;

/// <summary>What all answers of a survey add up to.</summary>
public sealed class SurveyTotals
{
    private readonly Dictionary<string, Satisfaction> _questions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SurveyGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _missingCodes = new(StringComparer.Ordinal);

    /// <summary>How many people answered anything.</summary>
    public long Rows { get; private set; }

    /// <summary>The Net Promoter Score of all.</summary>
    public NetPromoterScore Nps { get; private set; }

    /// <summary>How many did not answer the recommendation question.</summary>
    public long NpsMissing { get; private set; }

    /// <summary>The score with each answer counted by its weight.</summary>
    public WeightedNps Weighted { get; private set; }

    /// <summary>Satisfaction by question.</summary>
    public IReadOnlyDictionary<string, Satisfaction> Questions => _questions;

    /// <summary>Totals of each group, in ordinal order.</summary>
    public IReadOnlyDictionary<string, SurveyGroup> Groups => _groups;

    /// <summary>How often each code that stands for "no answer" was found in the recommendation question; blanks are the empty code.</summary>
    public IReadOnlyDictionary<string, long> NpsMissingCodes => _missingCodes;

    /// <summary>Adds one person.</summary>
    /// <param name="group">Their group; null when there are none.</param>
    /// <param name="overall">Their overall satisfaction, 1 to 5; null when not asked or answered. It is that of the group.</param>
    public void AddPerson(string? group, int? overall)
    {
        Rows++;
        if (group is not null)
            _groups[group] = _groups.GetValueOrDefault(group).With(overall);
    }

    /// <summary>Adds an answer to the recommendation question.</summary>
    /// <param name="answer">0 to 10.</param>
    /// <param name="group">The person's group; null when there are none.</param>
    /// <param name="weight">How many customers the person stands for.</param>
    public void AddRecommendation(int answer, string? group, double weight)
    {
        Nps = Nps.With(answer);
        Weighted = Weighted.With(answer, weight);
        if (group is not null)
        {
            var totals = _groups.GetValueOrDefault(group);
            _groups[group] = totals with { Nps = totals.Nps.With(answer) };
        }
    }

    /// <summary>Counts a recommendation question without an answer.</summary>
    /// <param name="code">What stands there instead; empty for a blank.</param>
    public void AddNoRecommendation(string code)
    {
        NpsMissing++;
        _missingCodes[code] = _missingCodes.GetValueOrDefault(code) + 1;
    }

    /// <summary>Adds an answer to a satisfaction question; null is no answer.</summary>
    public void AddSatisfaction(string question, int? answer) => _questions[question] = _questions.GetValueOrDefault(question).With(answer);
}
