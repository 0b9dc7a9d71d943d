/// The checks there are, in the order they're run and told.
enum CheckRegistry {
    static let checks: [any Check.Type] =
        loading + metadata + parameters + columns + values + groups + determinism + threads + memory + process + fuzz

    /// The check of this name.
    static func check(named name: String) -> (any Check.Type)? { checks.first { $0.name == name } }

    private static let loading: [any Check.Type] = [
        LoadsNow.self, EntryIsThere.self, OneExportedSymbol.self, EntryAnswers.self, EntryIsFast.self,
        EntryStartsNoThread.self, ModuleMagic.self, ModuleVersion.self, StructSizes.self, NoNullFunction.self,
        NewerMinorHost.self, OtherMajorHost.self, UnknownExtension.self,
    ]
    private static let metadata: [any Check.Type] = [
        DescriptorTexts.self, ModuleTexts.self, KnownRole.self, InputsDeclaration.self, OutputsDeclaration.self,
        ParametersDeclaration.self, IdentifierForm.self, NameForm.self, VersionForm.self, LicenseForm.self,
        KnownCapabilities.self, DistinctStrategies.self, EqualsMetadataFile.self,
        HostLetsItIn.self,
    ]
    private static let parameters: [any Check.Type] = [
        NoParametersGiven.self, OrdinaryBatch.self, ExplicitDefaults.self, MinimumAndMaximum.self, Choices.self,
        OutOfRange.self,
        WrongParameterType.self, UnknownParameter.self, MalformedParameters.self, ParametersByLength.self,
        FailedCreateLeavesNull.self, DestroyNull.self,
    ]
    private static let columns: [any Check.Type] = [
        MissingColumn.self, WrongColumnType.self, ExtraColumns.self, ColumnOrder.self,
        SimilarColumnNames.self, OptionalColumns.self, PrepareAgain.self, TablesStay.self,
    ]
    private static let values: [any Check.Type] = [
        NanNeverValid.self, CompleteOutputs.self, BitsBeyondTheEnd.self, KnownFlags.self, ZeroInput.self,
        NegativeInput.self, HugeInput.self, DenormalInput.self, InfiniteInput.self, NanInput.self,
        RefusalNamesTheRow.self, EveryNullPattern.self, AllMissing.self, UnreadMissingValues.self, FullBitmap.self,
        MissingWhereNotNullable.self,
    ]
    private static let groups: [any Check.Type] = [
        EmptyBatch.self, BatchSizes.self, EmptyGroups.self, GroupsOfOne.self, ManyGroups.self, AMillionRows.self,
        GroupsAlone.self, RowsAlone.self, RowOrder.self, ContributionsAddUp.self,
    ]
    private static let determinism: [any Check.Type] = [
        SameInputSameBits.self, SecondInstance.self, BatchesBetween.self, AfterARefusal.self, SameBitsElsewhere.self,
        SameBitsLater.self, WantedOutputs.self, SelfTests.self,
    ]
    private static let threads: [any Check.Type] = [
        TwoThreads.self, HandedOver.self, CancelSoon.self, LeavesNoThread.self,
    ]
    private static let memory: [any Check.Type] = [
        WritesWithinCapacity.self, ReadsWithinInputs.self, InputsUntouched.self, SeparateStructs.self,
        KeepsNoPointer.self, ErrorTexts.self, KnownStatus.self, ErrorWithinItsSize.self, NoGrowthByInstances.self,
        NoGrowthByRefusals.self, NoGrowthByBatches.self,
    ]
    private static let process: [any Check.Type] = [
        KeepsTheLocale.self, KeepsTheFolder.self, KeepsTheSignals.self, KeepsTheRounding.self,
        KeepsTheEnvironment.self, KeepsTheUmask.self, LeavesNoFileOpen.self, WritesNothingOut.self,
    ]
    private static let fuzz: [any Check.Type] = [FuzzBatches.self, FuzzParameters.self]
}
