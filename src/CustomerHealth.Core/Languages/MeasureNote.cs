namespace CustomerHealth.Core.Languages;

/// <summary>Why a measure does not apply, or has no value: a short fact that can be said in any language.</summary>
/// <param name="words">Of the language.</param>
public delegate string MeasureNote(ReadingWords words);
