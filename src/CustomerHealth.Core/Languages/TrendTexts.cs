namespace CustomerHealth.Core.Languages;

/// <summary>The course of a value in words, for those who cannot see its line. Numbers come in ready to print.</summary>
public abstract class TrendTexts
{
    /// <summary>Trend: 70, 72, 75</summary>
    public abstract string Trend(string numbers);

    /// <summary>Adoption has no known value</summary>
    public abstract string NotKnown(string name);

    /// <summary>62 % in Sep</summary>
    public abstract string At(string value, string place);

    /// <summary>Adoption is 62 % in Sep</summary>
    public abstract string Is(string name, string at);

    /// <summary>Adoption is 62 % in Apr and the same in Sep</summary>
    public abstract string Same(string name, string at, string last);

    /// <summary>Adoption rises from 41 % in Apr to 62 % in Sep</summary>
    public abstract string Rises(string name, string from, string to);

    /// <summary>Adoption falls from 62 % in Apr to 41 % in Sep</summary>
    public abstract string Falls(string name, string from, string to);

    /// <summary>, lowest 38 % in May</summary>
    public abstract string Lowest(string at);

    /// <summary>, highest 64 % in Aug</summary>
    public abstract string Highest(string at);

    /// <summary>, not known at 1 of 6 points</summary>
    public abstract string Gaps(int unknown, int all);
}
